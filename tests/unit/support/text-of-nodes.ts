// Imported before the functions of lib/page, which read the text of an element by `Node.prototype`: there it is in browsers, and happy-dom has
// it on the elements.
const text = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
if (text) Object.defineProperty(Node.prototype, 'textContent', text);

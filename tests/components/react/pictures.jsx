import { setUp } from './step.jsx';

export const pictures = {
  'qrcode.react-svg': async () => setUp((await import('qrcode.react')).QRCodeSVG),
  'qrcode.react-canvas': async () => setUp((await import('qrcode.react')).QRCodeCanvas),
  async 'qrcode.react-logo'() {
    const { QRCodeSVG } = await import('qrcode.react');
    const logo =
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="green"/></svg>';
    return setUp(({ value }) => (
      <QRCodeSVG
        value={value}
        size={220}
        level="H"
        imageSettings={{ src: logo, width: 36, height: 36, excavate: true }}
      />
    ));
  },
  'react-qr-code': async () => setUp((await import('react-qr-code')).default),
  async 'react-qr-code-dark'() {
    const { default: QRCode } = await import('react-qr-code');
    return setUp(({ value }) => <QRCode value={value} size={128} fgColor="#fff" bgColor="#123" />);
  },
  async 'react-qrcode-logo'() {
    const { QRCode } = await import('react-qrcode-logo');
    return setUp(({ value }) => <QRCode value={value} qrStyle="dots" size={220} />);
  },
  async 'qr-code-styling'() {
    const { default: Styling } = await import('qr-code-styling');
    const draw = (value, at) =>
      at &&
      !at.firstChild &&
      new Styling({
        width: 240,
        height: 240,
        data: value,
        type: 'svg',
        dotsOptions: { type: 'rounded', color: '#1a4f8b' },
      }).append(at);
    return setUp(({ value }) => <div ref={(at) => draw(value, at)} />);
  },
  async 'qr-code-styling-canvas'() {
    const { default: Styling } = await import('qr-code-styling');
    const draw = (value, at) =>
      at &&
      !at.firstChild &&
      new Styling({
        width: 240,
        height: 240,
        data: value,
        type: 'canvas',
        dotsOptions: { type: 'dots' },
      }).append(at);
    return setUp(({ value }) => <div ref={(at) => draw(value, at)} />);
  },
  async 'antd-qrcode'() {
    const { QRCode } = await import('antd');
    return setUp(({ value }) => <QRCode value={value} />);
  },
  async 'antd-qrcode-svg'() {
    const { QRCode } = await import('antd');
    return setUp(({ value }) => <QRCode type="svg" value={value} />);
  },
  async 'chakra-qr-code'() {
    const { ChakraProvider, defaultSystem, QrCode } = await import('@chakra-ui/react');
    return setUp(({ value }) => (
      <ChakraProvider value={defaultSystem}>
        <QrCode.Root value={value} size="xl">
          <QrCode.Frame>
            <QrCode.Pattern />
          </QrCode.Frame>
        </QrCode.Root>
      </ChakraProvider>
    ));
  },
};

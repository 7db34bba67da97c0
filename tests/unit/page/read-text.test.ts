// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../../../lib/page/read-text.ts';
import { looks, openLayers } from '../support/layered-page.ts';

beforeEach(openLayers);

const block = looks({ display: 'block' });
const line = (inside: string) => `<p ${block}>${inside}</p>`;
const read = (html: string) => {
  document.body.innerHTML = html;
  return readText(document.body, '');
};
/** The lines of it, without those that are empty. */
const linesOf = (html: string) =>
  read(html)
    .text.split('\n')
    .map((each) => each.replace(/ +/g, ' ').trim())
    .filter(Boolean);
const cells = (count: number, cell = '<i></i>') => cell.repeat(count);

describe('the text of a page', () => {
  it.each<[string, string, readonly string[]]>([
    ['what stands in a line', 'a<b>b</b><i>c</i>', ['abc']],
    ['blocks, each in lines of its own', `a${line('b')}c${line('d')}e`, ['a', 'b', 'c', 'd', 'e']],
    ['what ends with a block', `<b>${line('a')}</b>b`, ['a', 'b']],
    ['lines that are broken', 'a<br>b', ['a', 'b']],
    ['what is laid out like a line', `a<b ${looks({ display: 'inline-flex' })}>b</b>`, ['ab']],
    [
      'readings over letters',
      `<b ${looks({ display: 'ruby' })}>漢</b><b ${looks({ display: 'ruby-text' })}>かん</b>`,
      ['漢かん'],
    ],
    ['readings that are a block', `a<b ${looks({ display: 'block ruby' })}>b</b>`, ['a', 'b']],
    ['a space for any', 'a \n\t b', ['a b']],
    ['controls and fields, as a space', 'a<button>x</button>b<input>c<select></select>d', ['a b c d']],
    ['what pictures say', 'a<img alt="b">c', ['a b c']],
    [
      'nothing that is hidden',
      'a<b class="hidden">b</b><b class="invisible">c</b><b class="clear">d</b>e',
      ['ae'],
    ],
    [
      'what stands in something without a box of its own',
      `a<b class="hidden" ${looks({ display: 'contents' })}>b</b>c`,
      ['abc'],
    ],
  ])('is %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('has one space where the page has many, and what stands in shadow roots', () => {
    document.body.innerHTML = 'a \n\t b<my-text></my-text>';
    const root = document.querySelector('my-text')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b>c</b>';
    expect(readText(document.body, '').text).toBe('\na bc');
  });

  it('begins with the title, and is nothing where there is no body', () => {
    expect(readText(null, 'T')).toMatchObject({ text: 'T\n', controls: [] });
  });

  it('ends in time: after sixty thousand letters, and after twenty thousand things', () => {
    const endOf = (letters: number) => read(`${'x'.repeat(letters)}<b>y</b><b>z</b>`).text.slice(-2);
    // A line break stands before them, after the title.
    expect([endOf(59_998), endOf(59_999)]).toEqual(['xy', 'xx']);
    expect(read(`${'<!---->'.repeat(19_998)}a`).text.trim()).toBe('a');
    expect(read(`${'<!---->'.repeat(19_999)}a`).text.trim()).toBe('');
  });
});

describe('cells that a code is drawn of', () => {
  it('are passed over, and what is written around them stays together', () => {
    const code = `<table>${`<tr ${block}>${cells(21, `<td ${block}> </td>`)}</tr>`.repeat(21)}</table>`;
    expect(read(`a${code}b`).text.replace(/\n/g, '|').length).toBeLessThan(10);
  });

  it('are read where they hold a field', () => {
    const { places, text } = read(`a<div>${cells(441)}<input></div>b`);
    const [field] = document.querySelectorAll('input');
    expect(field && text.slice(0, places.get(field)).trim()).toBe('a');
  });

  it.each(['form', 'div-x', 'x-div'])('are read in what is no table or box: %s', (name) => {
    expect(linesOf(`<${name}>${cells(441, '<img alt="x">')}</${name}>`)[0]).toMatch(/^x/);
    expect(linesOf(`<div>${cells(441, '<img alt="x">')}</div>`)).toEqual([]);
  });
});

it('a field that nobody sees has its place in the text all the same', () => {
  const { places, text } = read('a<input class="hidden">b<b class="hidden">x<input></b>c<input>d');
  const before = [...document.querySelectorAll('input')].map((field) => text.slice(0, places.get(field)));
  expect(before.map((each) => each.replace(/\s/g, ''))).toEqual(['a', 'ab', 'abc']);
  expect(places.size).toBe(3);
});

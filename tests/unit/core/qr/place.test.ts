import { describe, expect, it } from 'vitest';
import { holds, inReadingOrder, nameOfPlace } from '../../../../lib/core/qr/place.ts';

const at = (x: number, y: number) => ({ x, y, width: 0.1, height: 0.1 });

describe('the name of a place', () => {
  it.each([
    [at(0, 0), 'upperLeft'],
    [at(0.45, 0.1), 'upperMiddle'],
    [at(0.9, 0.9), 'lowerRight'],
    [at(0.45, 0.45), 'middle'],
    [at(0, 0.4), 'left'],
    [at(0.4, 1.2), 'below'],
    [at(0.4, -0.5), 'above'],
    [at(2, 0.5), 'beside'],
  ])('of %j is %s', (place, name) => {
    expect(nameOfPlace(place)).toBe(name);
  });
});

describe('reading order', () => {
  it('is line by line, and from the left in a line, even if it is not quite straight', () => {
    const places = [at(0.6, 0.52), at(0.1, 0.5), at(0.3, 0.1)].map((place, index) => ({ place, index }));
    expect(inReadingOrder(places).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  it('puts what has no place last', () => {
    expect(
      inReadingOrder([{ name: 'typed' }, { name: 'seen', place: at(0, 0.9) }]).map(({ name }) => name),
    ).toEqual(['seen', 'typed']);
  });
});

it('a rectangle holds its edges', () => {
  expect(holds(at(0.1, 0.1), { x: 0.1, y: 0.2 })).toBe(true);
  expect(holds(at(0.1, 0.1), { x: 0.09, y: 0.2 })).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { createClickCounter } from '../../../../../renderer/canvas/frame/pointer-driver.ts';

const plain = { timeStamp: 0, clientX: 100, clientY: 100, button: 0, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('counting clicks', () => {
  it('counts on while clicks are near in time and place', () => {
    const { count } = createClickCounter();
    expect([0, 200, 400].map((timeStamp) => count({ ...plain, timeStamp }))).toEqual([1, 2, 3]);
    expect(count({ ...plain, timeStamp: 900 })).toBe(1);
    expect(count({ ...plain, timeStamp: 1000, clientX: 106 })).toBe(1);
    expect(count({ ...plain, timeStamp: 1100, clientX: 108 })).toBe(2);
  });

  it('does not take the press of a drag for a click', () => {
    const { count, ended } = createClickCounter();
    count(plain);
    ended({ clientX: 160, clientY: 100 });
    expect(count({ ...plain, timeStamp: 200 })).toBe(1);
    ended({ clientX: 102, clientY: 101 });
    expect(count({ ...plain, timeStamp: 300 })).toBe(2);
  });

  it('lets a click with a key held, or of another button, stand for itself', () => {
    const { count } = createClickCounter();
    expect(count({ ...plain, shiftKey: true })).toBe(1);
    expect(count({ ...plain, timeStamp: 100 })).toBe(1);
    expect(count({ ...plain, timeStamp: 200, ctrlKey: true })).toBe(1);
    expect(count({ ...plain, timeStamp: 300 })).toBe(1);
    expect(count({ ...plain, timeStamp: 350, button: 2 })).toBe(1);
    expect(count({ ...plain, timeStamp: 400 })).toBe(1);
    expect(count({ ...plain, timeStamp: 500 })).toBe(2);
  });
});

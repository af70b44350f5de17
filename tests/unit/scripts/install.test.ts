import { describe, expect, it } from 'vitest';
import { isInstalledFrom } from '../../../scripts/install.mjs';

const react = { version: '19.0.0', integrity: 'sha512-a' };
const binding = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const lock = { packages: { '': { version: '0.1.0' }, 'node_modules/react': react, 'node_modules/binding-win': binding } };

describe('isInstalledFrom', () => {
  it('is content with every package that this platform needs', () => {
    expect(isInstalledFrom(lock, { packages: { 'node_modules/react': react } })).toBe(true);
    expect(isInstalledFrom(lock, { packages: { 'node_modules/react': react, 'node_modules/binding-win': binding } })).toBe(true);
  });

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/react': { ...react, version: '18.0.0' } }],
    ['the same version with other content', { 'node_modules/react': { ...react, integrity: 'sha512-x' } }],
    ['an optional package of another version', { 'node_modules/react': react, 'node_modules/binding-win': { ...binding, version: '0.9.0' } }],
    ['a package that the lock file no longer knows', { 'node_modules/react': react, 'node_modules/left': react }],
  ])('notices %s', (_name, packages) => {
    expect(isInstalledFrom(lock, { packages })).toBe(false);
  });

  it('takes a broken list for nothing installed', () => {
    expect(isInstalledFrom(lock, {})).toBe(false);
  });
});

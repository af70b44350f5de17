import { describe, expect, it } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  DEFAULT_PREFERENCES,
  HOST_ERROR_CODES,
  HOST_EVENTS,
  HOST_EVENT_NAMES,
  HOST_METHODS,
  HOST_METHOD_NAMES,
  MENU_ACTIONS,
  MENU_BAR,
  SECURITY_HEADERS,
  channelOf,
  isHostMethodName,
  parseHostEvent,
} from '../../../shared/host/index.ts';

describe('the contract', () => {
  it('has a method for every name and a name for every method', () => {
    expect(Object.keys(HOST_METHODS).sort()).toEqual([...HOST_METHOD_NAMES].sort());
    expect(new Set(HOST_METHOD_NAMES).size).toBe(HOST_METHOD_NAMES.length);
    expect(Object.keys(HOST_EVENTS).sort()).toEqual([...HOST_EVENT_NAMES].sort());
    expect(new Set(HOST_METHOD_NAMES.map(channelOf)).size).toBe(HOST_METHOD_NAMES.length);
  });

  it('takes no argument that is called a path, a folder path or an address', () => {
    for (const name of HOST_METHOD_NAMES) {
      for (const field of ['path', 'filePath', 'directory', 'url', 'command']) {
        const parsed = HOST_METHODS[name].args.safeParse({ [field]: '/etc/passwd' });
        expect(parsed.success, `${name} ${field}`).toBe(false);
      }
    }
  });

  it('takes handles in their own form alone', () => {
    const open = HOST_METHODS['project.open'].args;
    expect(open.safeParse({ file: 'AbC-_123' }).success).toBe(true);
    for (const file of ['', 'short', '/etc/passwd', '../../x', 'a b c d e', 'x'.repeat(65), 'C:\\Windows', 12345678]) {
      expect(open.safeParse({ file }).success, String(file)).toBe(false);
    }
  });

  it('knows its own names only', () => {
    expect(isHostMethodName('project.commit')).toBe(true);
    for (const name of ['', 'toString', '__proto__', 'project', 'project.commit ', 'PROJECT.COMMIT']) expect(isHostMethodName(name)).toBe(false);
  });

  it('has preferences that its own schema takes', () => {
    expect(HOST_METHODS['preferences.get'].result.safeParse(DEFAULT_PREFERENCES).success).toBe(true);
    expect(HOST_METHODS['preferences.set'].args.safeParse({}).success).toBe(true);
    expect(HOST_METHODS['preferences.set'].args.safeParse({ layout: 'x'.repeat(100_001) }).success).toBe(false);
  });

  it('has error codes that differ', () => {
    expect(new Set(HOST_ERROR_CODES).size).toBe(HOST_ERROR_CODES.length);
  });
});

describe('parseHostEvent', () => {
  it('reads what hosts send', () => {
    const event = { name: 'menu.action', payload: { action: 'file.save' } };
    expect(parseHostEvent(event)).toEqual(event);
    expect(parseHostEvent({ name: 'host.closing', payload: {} })).toEqual({ name: 'host.closing', payload: {} });
  });
  it.each([
    undefined,
    null,
    'host.closing',
    [],
    {},
    { name: 'host.closing' },
    { name: 'toString', payload: {} },
    { name: 'future.event', payload: {} },
    { name: 'menu.action', payload: { action: 'format.disk' } },
    { name: 'project.changedOnDisk', payload: { session: '../x' } },
    { name: 7, payload: {} },
  ])('passes over %j', (message) => expect(parseHostEvent(message)).toBeUndefined());
});

describe('the content security policy', () => {
  const directives = new Map(CONTENT_SECURITY_POLICY.split('; ').map((line) => line.split(' ')).map(([name, ...sources]) => [name, sources]));

  it('allows nothing by default, no inline or evaluated code, and nothing from outside', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
    for (const sources of directives.values()) {
      for (const source of sources) expect(["'none'", "'self'", 'data:', 'blob:']).toContain(source);
    }
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  it('goes with every answer', () => {
    expect(SECURITY_HEADERS).toMatchObject({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' });
  });
});

describe('the menu', () => {
  const entries = MENU_BAR.flatMap((menu) => menu.entries);

  it('offers every action once, with words in both languages', () => {
    const actions = entries.flatMap((entry) => (entry.type === 'action' ? [entry.action] : []));
    expect([...actions].sort()).toEqual(MENU_ACTIONS.filter((action) => action !== 'file.saveAndClose').sort());
    for (const entry of entries) {
      if (entry.type === 'separator') continue;
      expect(entry.label.en).toMatch(/^\S.*\S$/);
      expect(entry.label.de).toMatch(/^\S.*\S$/);
    }
  });

  it('has no shortcut twice', () => {
    const shortcuts = entries.flatMap((entry) => (entry.type === 'action' && entry.shortcut !== undefined ? [entry.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

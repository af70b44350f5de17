/** A value that is nearly the given one, and how it differs: `+ extra`, `- name`, `kind: 7`. */
export interface NearMiss {
  readonly change: string;
  readonly value: unknown;
}

/**
 * Every value that differs from a plain one in one place: a field more, a field less, or something of another type. What
 * a strict schema must refuse, but for the fields that may be left out. `opaque` names fields that are not looked into.
 */
export function nearMisses(value: unknown, opaque: ReadonlySet<string> = new Set(), path = ''): readonly NearMiss[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) {
    const inside = value.slice(0, 1).flatMap((entry) => nearMisses(entry, opaque, at('0')).map((miss) => ({ ...miss, value: [miss.value, ...value.slice(1)] })));
    return [{ change: `${path}: no list`, value: { 0: 'x' } }, ...inside];
  }
  if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    const found: NearMiss[] = [
      { change: `+ ${at('extra')}`, value: { ...record, extra: 1 } },
      { change: `${path}: a list`, value: [record] },
      { change: `${path}: null`, value: null },
    ];
    for (const [key, field] of Object.entries(record)) {
      const { [key]: _, ...without } = record;
      found.push({ change: `- ${at(key)}`, value: without });
      if (opaque.has(key)) continue;
      for (const miss of nearMisses(field, opaque, at(key))) found.push({ ...miss, value: { ...record, [key]: miss.value } });
    }
    return found;
  }
  const other: unknown = typeof value === 'string' ? 7 : 'a word that is no value here';
  return [
    { change: `${path}: ${JSON.stringify(other)}`, value: other },
    { change: `${path}: null`, value: null },
    { change: `${path}: undefined`, value: undefined },
    { change: `${path}: []`, value: [] },
  ];
}

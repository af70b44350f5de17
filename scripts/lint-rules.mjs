/** Lint rules of this project that no rule set has. Loaded by oxlint through .oxlintrc.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `export *` hides what a folder offers and lets names collide unseen; an index names what it passes on. */
const noExportAll = {
  create(/** @type {any} */ context) {
    return {
      ExportAllDeclaration(/** @type {any} */ node) {
        if (node.exported !== null && node.exported !== undefined) return;
        context.report({ node, message: 'Name what is passed on instead of `export *`.' });
      },
    };
  },
};

/** Enums are not plain JavaScript with types on top; a union of literals does the same and needs no code. */
const noEnum = {
  create(/** @type {any} */ context) {
    return {
      TSEnumDeclaration(/** @type {any} */ node) {
        context.report({ node, message: 'Use a union of literals instead of an enum.' });
      },
    };
  },
};

/** The kinds of record, from the one table that has them all. @returns {ReadonlySet<string>} */
function kindsOfRecord() {
  const table = readFileSync(join(import.meta.dirname, '..', 'shared', 'project', 'kinds', 'index.ts'), 'utf8');
  const [, entries = ''] = /export const KINDS = \{([^}]*)\}/.exec(table) ?? [];
  return new Set([...entries.matchAll(/(\w+):/g)].flatMap(([, kind]) => kind ?? []));
}

const KINDS = kindsOfRecord();

/** @param {any} node */
const isKind = (node) => node?.type === 'Literal' && typeof node.value === 'string' && KINDS.has(node.value);

/** A list of kinds is complete until the next kind comes. A table over all of them is kept complete by the compiler. */
const noListOfKinds = {
  create(/** @type {any} */ context) {
    return {
      ArrayExpression(/** @type {any} */ node) {
        if (node.elements.length < 2 || !node.elements.every(isKind)) return;
        context.report({ node, message: 'Use a table over all kinds of record (`Record<RecordKind, …>`) instead of a list of some.' });
      },
    };
  },
};

/** A `default` in a switch over kinds swallows the next kind. */
const noDefaultForKinds = {
  create(/** @type {any} */ context) {
    return {
      SwitchStatement(/** @type {any} */ node) {
        const cases = node.cases.filter((/** @type {any} */ each) => each.test !== null);
        const others = node.cases.find((/** @type {any} */ each) => each.test === null);
        const kinds = cases.filter((/** @type {any} */ each) => isKind(each.test));
        if (others === undefined || kinds.length === 0 || kinds.length < cases.length) return;
        context.report({ node: others, message: 'Name every kind of record instead of `default`: the next one has to be thought of here.' });
      },
    };
  },
};

/** The languages, from the one table that has them all. @returns {ReadonlySet<string>} */
function languages() {
  const table = readFileSync(join(import.meta.dirname, '..', 'shared', 'text', 'languages.ts'), 'utf8');
  const [, entries = ''] = /export const LANGUAGES = \{\n([\s\S]*?)\n\} as const/.exec(table) ?? [];
  return new Set([...entries.matchAll(/^ {2}(\w+):/gm)].flatMap(([, tag]) => tag ?? []));
}

const LANGUAGES = languages();

/** @param {any} node */
const isLanguage = (node) => node?.type === 'Literal' && typeof node.value === 'string' && LANGUAGES.has(node.value);

/** Whoever asks "English or not" takes every other language for German. A text for each is kept complete by the compiler. */
const noQuestionOfLanguage = {
  create(/** @type {any} */ context) {
    return {
      BinaryExpression(/** @type {any} */ node) {
        if (!/^[!=]==?$/.test(node.operator) || (!isLanguage(node.left) && !isLanguage(node.right))) return;
        context.report({ node, message: 'Write a text for every language (`inLanguage`, `LocalText`) instead of asking which one it is.' });
      },
    };
  },
};

// The plug-in interface asks for a default export.
export default {
  meta: { name: 'railwright' },
  rules: {
    'no-export-all': noExportAll,
    'no-enum': noEnum,
    'no-list-of-kinds': noListOfKinds,
    'no-default-for-kinds': noDefaultForKinds,
    'no-question-of-language': noQuestionOfLanguage,
  },
};

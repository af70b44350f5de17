/** Lint rules of this project that no rule set has. Loaded by oxlint through .oxlintrc.json. */

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

// The plug-in interface asks for a default export.
export default {
  meta: { name: 'railwright' },
  rules: { 'no-export-all': noExportAll, 'no-enum': noEnum },
};

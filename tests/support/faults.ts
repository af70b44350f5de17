import { parseAst } from 'vite';

/** One changed operator or constant: what stands between two places of a text, and what would stand there instead. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
}

const OTHER_OPERATOR: Readonly<Record<string, string>> = {
  ...{ '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '+=': '-=', '-=': '+=', '++': '--', '--': '++' },
  ...{ '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&' },
};

/** Of types only what is an expression is looked into; and names of modules are no constants. */
const WITHOUT_FAULTS = /^(Import|ExportAll|TS(?!AsExpression|SatisfiesExpression|NonNullExpression))/;

/** Every fault that can be planted in a module, in the order of the text. */
export function faultsIn(code: string): readonly Fault[] {
  const found: Fault[] = [];
  const put = (start: number, end: number, to: string): void => void found.push({ start, end, from: code.slice(start, end), to });

  function operator({ operator: name = '', left, right, argument, start, end }: Node): void {
    const to = OTHER_OPERATOR[name];
    if (to === undefined) return;
    const isText = (node: Node | undefined): boolean => node?.type === 'TemplateLiteral' || typeof node?.value === 'string';
    if (name.startsWith('+') && (isText(left) || isText(right))) return;
    const [from, until] = left && right ? [left.end, right.start] : argument && argument.start === start ? [argument.end, end] : [start, argument?.start ?? end];
    // What stands in a comment between the operands is no operator.
    const at = code.slice(from, until).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => ' '.repeat(comment.length)).indexOf(name);
    if (at >= 0) put(from + at, from + at + name.length, to);
  }
  function visit(node: Node): void {
    if (WITHOUT_FAULTS.test(node.type)) return;
    if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression' || node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') operator(node);
    if (node.type === 'UnaryExpression' && (node.operator === '!' || node.operator === '-')) put(node.start, node.start + 1, '');
    if (node.type === 'Literal' && typeof node.value === 'boolean') put(node.start, node.end, String(!node.value));
    if (node.type === 'Literal' && typeof node.value === 'number') put(node.start, node.end, String(node.value + 1));
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'typeParameters' || key === 'returnType') continue;
      for (const one of Array.isArray(inner) ? inner : [inner]) if (isNode(one)) visit(one);
    }
  }
  visit(parseAst(code, { lang: 'tsx' }) as unknown as Node);
  return found.sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && typeof (value as Node).start === 'number';
}

/** A text with a fault in it. */
export function planted(code: string, { start, end, from, to }: Fault): string {
  if (code.slice(start, end) !== from) throw new Error(`“${from}” does not stand at ${start}`);
  return code.slice(0, start) + to + code.slice(end);
}

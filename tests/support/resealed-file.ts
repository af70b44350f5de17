import { createHash } from 'node:crypto';

/** The text of a project file with other contents and a checksum that fits them: what only a deliberate hand can make. */
export function resealedFile(text: string, change: (body: string) => string): string {
  const body = change(text.slice(0, text.lastIndexOf('\n"checksum"')));
  return `${body}\n"checksum":"${createHash('sha256').update(body).digest('hex')}"\n}\n`;
}

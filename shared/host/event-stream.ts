/**
 * Reads a stream of server-sent events piece by piece, wherever it is cut, and hands on the JSON of each `data` line.
 * Comments (the server's heartbeat) and lines that are no JSON are passed over. One event is one `data` line here: our
 * server never writes longer ones.
 */
export function createEventStreamReader(onData: (data: unknown) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data:')) continue;
      let data: unknown;
      try {
        data = JSON.parse(line.slice(5));
      } catch {
        continue;
      }
      onData(data);
    }
  };
}

/** An event as the server writes it. JSON never contains a line end, so one line holds it. */
export function formatServerEvent(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** One line on standard error that tells how far the work is; plain lines where standard error is no terminal. */

export interface Progress {
  /** Replaces the line that shows how far the work is. Without a terminal it is not printed. */
  update(line: string): void;
  /** Prints a line that stays. */
  note(line: string): void;
  /** Clears the moving line. */
  end(): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const clear = () => {
    if (stream.isTTY) stream.write("\r\u001b[K");
  };
  return {
    update(line) {
      if (!stream.isTTY) return;
      const width = (stream.columns ?? 80) - 1;
      clear();
      stream.write(line.length > width ? `${line.slice(0, width - 1)}…` : line);
    },
    note(line) {
      clear();
      stream.write(`${line}\n`);
    },
    end: clear,
  };
}

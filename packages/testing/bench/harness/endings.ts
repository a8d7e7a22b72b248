type Ending = () => Promise<unknown> | unknown;

const endings: Ending[] = [];

/** What was started last is stopped first, at the bench's end and on Ctrl-C. */
export function atEnd(ending: Ending): void {
  endings.push(ending);
}

export async function endAll(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending();
    } catch (error) {
      console.error(error);
    }
  }
}

/** A bench that is interrupted leaves no server, no database and no folder behind. */
export function endOnSignals(): void {
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending ??= endAll().finally(() => process.exit(130));
    });
  }
}

type Ending = () => unknown;

const endings: Ending[] = [];
let running: Promise<void> | undefined;
let interrupted = false;

/** What was started last is stopped first, at the bench's end and on Ctrl-C. */
export function atEnd(ending: Ending): void {
  endings.push(ending);
}

/** Stops everything; asked twice at once, it is done once and both wait for it. */
export function endAll(): Promise<void> {
  running ??= endEach().finally(() => (running = undefined));
  return running;
}

async function endEach(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending();
    } catch (error) {
      if (!interrupted) console.error(error);
    }
  }
}

/** A bench that is interrupted leaves no server, no database and no folder behind. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = true;
      void endAll().then(() => process.exit(130));
    });
  }
}

/** Whether somebody stopped the bench: what fails after that is no news. */
export const wasInterrupted = () => interrupted;

import { requireNode } from './checkout.mjs';

/** Runs a command's story; what goes wrong is told in a sentence, not in a stack. */
export async function command(story, { node = 20 } = {}) {
  requireNode(node);
  try {
    await story();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

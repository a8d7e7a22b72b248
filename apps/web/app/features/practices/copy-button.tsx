import { Button } from '#app/components/button.tsx';
import { useToast } from '#app/components/toasts.tsx';
import { copied } from '#app/lib/clipboard.ts';

type Props = { text: string; label: string; done: string; failed: string };

// Isolates keep names apart on the screen; in a text that somebody pastes they would be in the way.
const isolates = /[\u2066-\u2069]/g;

/** Puts a text on the clipboard that stands there to be selected: the button is for browsers that run scripts. */
export function CopyButton({ text, label, done, failed }: Props) {
  const toast = useToast();
  async function copy() {
    const isDone = await copied(text.replace(isolates, ''));
    toast({ text: isDone ? done : failed, tone: isDone ? 'done' : 'problem' });
  }
  return (
    <span className="needs-script">
      <Button onClick={() => void copy()}>{label}</Button>
    </span>
  );
}

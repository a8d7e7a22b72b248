import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { SendIcon } from '#app/components/icons.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { maxPost } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';

type Answer = { problem: FormProblem };
type Props = {
  clientId: string;
  answer: Answer | undefined;
  send: (clientId: string, body: string) => void;
  /** A text that comes back to be changed. */
  returned: string | null;
};

/** The answer at the foot of a thread: over the live line with JavaScript, as a plain form without. */
export function ReplyForm({ clientId, answer, send, returned }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Answer | undefined>(answer);

  useEffect(() => {
    if (returned === null || !area.current) return;
    area.current.value = [returned, area.current.value.trim()].filter(Boolean).join('\n\n');
    area.current.focus();
  }, [returned]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = area.current;
    const body = field?.value.trim() ?? '';
    const fault = body === '' ? 'required' : body.length > maxPost ? 'tooLong' : null;
    setRefused(fault ? { problem: { code: 'invalid', fields: { body: fault }, retryAfter: null, intent: 'reply' } } : undefined);
    if (fault || !field) return;
    send(newClientId(), body);
    field.value = '';
    // Where the browser does not size the field itself, it shrinks by hearing that it is empty.
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  return (
    <section id="reply" className="reply" aria-label={t('threads.reply.title')}>
      <Form intent="reply" answer={refused} onSubmit={submit} className="reply__form">
        <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
        <TextArea
          ref={area}
          name="body"
          label={t('threads.reply.title')}
          hint={t('threads.form.markdown')}
          onKeyDown={sendWithShortcut}
          required
        />
        <SubmitButton icon={<SendIcon />}>{t('threads.reply.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

function sendWithShortcut(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}

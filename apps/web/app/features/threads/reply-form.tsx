import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { SendIcon } from '#app/components/icons.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { DraftNotice } from '#app/features/drafts/draft-notice.tsx';
import { usePreview } from '#app/features/writing/preview.tsx';
import { WritingTools } from '#app/features/writing/writing-tools.tsx';
import { ReplyName } from '#app/features/relays/reply-name.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { replace } from '#app/lib/put.ts';
import { maxPost } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { Answering } from './posts/answering.tsx';
import { mentionField } from './posts/mention-field.ts';
import { usePosting } from './posts/posting.tsx';
import { useFirstQuote } from './posts/use-first-quote.ts';
import { useSpaceMentions } from './posts/use-space-mentions.ts';
import { useReplyDraft } from './use-reply-draft.ts';

type Answer = { problem: FormProblem; preview?: string };
type Props = {
  clientId: string;
  spaceId: string;
  answer: Answer | undefined;
  send: (clientId: string, body: string, answers: number | null) => void;
  /** A text that comes back to be changed. */
  returned: string | null;
  threadId: string;
  /** Replies that were sent from here and are not stored yet. */
  underWay: number;
  /** One's binôme asked this without names, and one may go on so. */
  mayHideName: boolean;
};

/** The answer at the foot of a thread: over the live line with JavaScript, as a plain form without. */
export function ReplyForm({ clientId, spaceId, answer, send, returned, threadId, underWay, mayHideName }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const quote = useFirstQuote();
  const mentions = useSpaceMentions(area, { spaceId });
  const { answering, answer: setAnswering } = usePosting();
  const [refused, setRefused] = useState<Answer | undefined>(answer);
  const { keep, sending, stored, notice } = useReplyDraft(threadId, area, underWay, mentions.toSource);
  const input = mentionField(mentions, sendWithShortcut);
  const preview = usePreview(area, answer?.preview);

  useEffect(() => {
    if (returned === null || !area.current) return;
    replace(area.current, [returned, area.current.value.trim()].filter(Boolean).join('\n\n'));
    area.current.focus();
  }, [returned]);

  // What goes without a name goes as a form, and leaves the field when it is stored.
  const gone = useRef(false);
  const whenStored = useRef(() => {});
  whenStored.current = () => {
    setAnswering(null);
    preview.close();
    if (area.current) replace(area.current, '');
    stored();
  };
  useEffect(() => {
    setRefused(answer);
    if (gone.current && !answer) whenStored.current();
    gone.current = false;
  }, [answer, clientId]);

  function submit(event: FormEvent<HTMLFormElement>) {
    if (new FormData(event.currentTarget).get('as') === 'unnamed') {
      gone.current = true;
      return;
    }
    event.preventDefault();
    const field = area.current;
    const body = mentions.toSource(field?.value ?? '').trim();
    const fault = body === '' ? 'required' : body.length > maxPost ? 'tooLong' : null;
    setRefused(fault ? { problem: { code: 'invalid', fields: { body: fault }, retryAfter: null, intent: 'reply' } } : undefined);
    if (fault || !field) return;
    sending();
    send(newClientId(), body, answering);
    setAnswering(null);
    preview.close();
    field.value = '';
    // Where the browser does not size the field itself, it shrinks by hearing that it is empty.
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  return (
    <section id="reply" className="reply" aria-label={t('threads.reply.title')}>
      <Form intent="reply" answer={refused} onSubmit={submit} className="reply__form">
        <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
        <Answering />
        <MentionList {...mentions.list} />
        <TextArea
          ref={area}
          tools={<WritingTools area={area} />}
          name="body"
          defaultValue={quote}
          label={t('threads.reply.title')}
          hint={t('threads.form.markdown')}
          {...input}
          onInput={(event) => {
            input.onInput(event);
            keep(event.currentTarget.value);
          }}
          required
        />
        <DraftNotice {...notice} />
        {mayHideName && <ReplyName />}
        <div className="button-row">
          <SubmitButton icon={<SendIcon />}>{t('threads.reply.submit')}</SubmitButton>
          {preview.button}
        </div>
        {preview.output}
      </Form>
    </section>
  );
}

function sendWithShortcut(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}

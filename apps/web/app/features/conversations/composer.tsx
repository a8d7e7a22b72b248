import { useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { SendIcon } from '#app/components/icons.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useDraft } from './use-draft.ts';

type Props = {
  /** Where a draft of it is kept: the conversation's id. */
  place: string;
  /** Names the message when the form is sent without JavaScript. */
  clientId: string;
  /** Longest message. It comes with the page: the contract itself would bring its validator along. */
  maxLength: number;
  answer: { problem: FormProblem } | undefined;
  send: (body: string) => void;
};

/** Where one writes. Enter sends where there is a real keyboard; on a phone it starts a new line. */
export function Composer({ place, clientId, maxLength, answer, send }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const keepDraft = useDraft(place, area);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = area.current;
    if (!written) return;
    if (written.value.trim()) {
      send(written.value);
      written.value = '';
      written.dispatchEvent(new Event('input', { bubbles: true }));
    }
    written.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!event.ctrlKey && !event.metaKey && !window.matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Form intent="send" answer={answer} onSubmit={submit} className="composer">
      <input type="hidden" name="clientId" value={answer?.problem.values?.clientId ?? clientId} />
      <div className="composer__row">
        <TextArea
          ref={area}
          name="body"
          label={t('conversation.write')}
          hideLabel
          placeholder={t('conversation.write')}
          rows={1}
          maxLength={maxLength}
          required
          enterKeyHint="enter"
          className="composer__area"
          onKeyDown={onKeyDown}
          onInput={(event) => keepDraft(event.currentTarget.value)}
        />
        <SubmitButton className="button--icon composer__send" icon={<SendIcon />} aria-label={t('conversation.send')} title={t('conversation.send')} />
      </div>
      <p className="composer__hint">
        <span className="composer__keys">{t('conversation.keys')}</span> <span>{t('conversation.markdown')}</span>
      </p>
    </Form>
  );
}

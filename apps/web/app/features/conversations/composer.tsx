import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { SendIcon } from '#app/components/icons.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import type { ConversationClient } from './client.ts';
import { ComposerAbout } from './composer-about.tsx';
import { ComposerFoot } from './composer-foot.tsx';
import { useComposing } from './composing.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { useConversationMentions } from './use-conversation-mentions.ts';
import { replace } from '#app/lib/put.ts';
import { useDraft } from './use-draft.ts';
import { useEditing } from './use-editing.ts';
import type { NameOf } from './use-names.ts';
import { useEnterKey } from './use-send-key.ts';

type Props = {
  /** Where a draft of it is kept: the conversation's id. */
  place: string;
  conversation: ConversationView;
  client: ConversationClient;
  nameOf: NameOf;
  /** Names the message when the form is sent without JavaScript. */
  clientId: string;
  /** Longest message. It comes with the page: the contract itself would bring its validator along. */
  maxLength: number;
  answer: { problem: FormProblem } | undefined;
};

/** Where one writes a message, answers one, or edits one's own. */
export function Composer({ place, conversation, client, nameOf, clientId, maxLength, answer }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const keepDraft = useDraft(place, area);
  const { selfId } = client.timeline();
  const { composing, compose } = useComposing();
  const mentions = useConversationMentions(area, conversation, selfId);
  const { edited, state, save } = useEditing({ area, client, toText: mentions.toText });
  const [enterKey] = useEnterKey();
  /** So many characters too many; nothing of what is written or pasted is cut off. */
  const [excess, setExcess] = useState(0);
  useEffect(() => {
    if (composing) area.current?.focus();
  }, [composing]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = area.current;
    if (!written || state === 'loading' || state === 'saving') return;
    const body = mentions.toSource(written.value);
    if (excessOf(body, maxLength) > 0) return setExcess(excessOf(body, maxLength));
    if (body.trim() && edited) return void save(body);
    if (body.trim()) {
      client.send(body, composing?.kind === 'answer' ? composing.seq : null);
      replace(written, '');
      compose(null);
    }
    written.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, Enter chooses a word.
    if (mentions.onKeyDown(event) || event.nativeEvent.isComposing) return;
    const last = event.key === 'ArrowUp' && !composing && event.currentTarget.value === '' ? lastOwn(client) : undefined;
    if (last) compose({ kind: 'edit', message: last });
    else if (event.key === 'Escape' && composing) compose(null);
    else if (event.key === 'Enter' && sends(event, enterKey)) event.currentTarget.form?.requestSubmit();
    else return;
    event.preventDefault();
  };
  return (
    <Form intent="send" answer={answer} onSubmit={submit} className="composer">
      <input type="hidden" name="clientId" value={answer?.problem.values?.clientId ?? clientId} />
      {composing?.kind === 'answer' && <input type="hidden" name="replyTo" value={composing.seq} />}
      <ComposerAbout timeline={client.timeline()} nameOf={nameOf} problem={typeof state === 'object' ? state.problem : null} />
      <MentionList {...mentions.list} />
      <div className="composer__row">
        <TextArea
          ref={area}
          name="body"
          label={t(edited ? 'conversation.compose.edit' : 'conversation.write')}
          hideLabel
          placeholder={t('conversation.write')}
          rows={1}
          required
          readOnly={state === 'loading'}
          enterKeyHint="enter"
          className="composer__area"
          {...mentions.field}
          onKeyDown={onKeyDown}
          onInput={({ currentTarget }) => {
            mentions.look();
            setExcess(excessOf(mentions.toSource(currentTarget.value), maxLength));
            // A text that comes back from the outbox, or from elsewhere, has names as they are stored.
            const text = mentions.toText(currentTarget.value);
            if (text !== currentTarget.value) replace(currentTarget, text);
            else if (!edited) keepDraft(text);
          }}
          onClick={mentions.look}
          onBlur={mentions.close}
        />
        <SubmitButton className="button--icon composer__send" icon={<SendIcon />} {...labelled(t(edited ? 'conversation.compose.save' : 'conversation.send'))} />
      </div>
      {excess > 0 && (
        <p role="alert" className="field__error">
          {t('conversation.tooLong', { count: excess })}
        </p>
      )}
      <ComposerFoot area={area} />
    </Form>
  );
}

/** As the server counts: characters, not the halves that some of them are made of. */
function excessOf(text: string, max: number): number {
  return text.length <= max ? 0 : Math.max(0, [...text].length - max);
}

const labelled = (label: string) => ({ 'aria-label': label, title: label });

/** On a phone Enter starts a new line: there is no Shift to do it with. */
function sends({ shiftKey, ctrlKey, metaKey }: KeyboardEvent, enterKey: 'sends' | 'breaks'): boolean {
  if (ctrlKey || metaKey) return true;
  return enterKey === 'sends' && !shiftKey && window.matchMedia('(pointer: fine)').matches;
}

function lastOwn(client: ConversationClient) {
  const { messages, selfId } = client.timeline();
  return messages.findLast(({ authorId, deletedAt }) => authorId === selfId && !deletedAt);
}

import { useEffect, useRef } from 'react';
import type { PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { maxTitle } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import { mentionField } from './mention-field.ts';
import { useSourceField } from './use-source-field.ts';

type Answer = { problem: FormProblem; now?: { html: string; revision: number } };
type Props = { thread: ThreadView; post: PostView; answer: Answer | undefined };

/** Edits one's own post. When somebody, or another tab, was faster, both texts stand here. */
export function EditForm({ thread, post, answer }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const { mentions, toSource } = useSourceField(area, { spaceId: thread.space.id });
  const now = answer?.now;
  const told = useRef<HTMLElement>(null);
  useEffect(() => {
    if (now) told.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const back = postHref(post.threadId, post.seq);
  return (
    <div className="ask">
      <PageHeader title={t('posts.edit.title')} intro={t('posts.edit.intro')} back={{ to: back, label: t('posts.page.back') }} />
      <Form answer={answer} className="ask-form" onSubmit={toSource}>
        {now && (
          <Panel title={t('posts.edit.now')}>
            <span ref={told} />
            <Prose html={now.html} />
          </Panel>
        )}
        <input type="hidden" name="revision" value={now?.revision ?? post.revision} readOnly />
        {post.seq === 1 && <TextField name="title" label={t('threads.form.title')} defaultValue={thread.title} maxLength={maxTitle} autoComplete="off" required />}
        <MentionList {...mentions.list} />
        <TextArea ref={area} name="body" label={t('threads.form.body')} hint={t('threads.form.markdown')} rows={8} defaultValue={post.body} required {...mentionField(mentions)} />
        <div className="button-row">
          <SubmitButton>{t(now ? 'posts.edit.saveAfterAll' : 'posts.edit.save')}</SubmitButton>
          <LinkButton to={back} look="quiet">
            {t('common.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}

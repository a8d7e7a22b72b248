import { Link } from '@remix-run/react';
import { useRef } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PostView, ThreadView, TranslationSourceView } from '@passerelle/core/threads/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import { mentionField } from './mention-field.ts';
import { OriginalPost } from './original-post.tsx';
import { postPageHref } from './post-places.ts';
import { useSourceField } from './use-source-field.ts';

type Props = {
  thread: ThreadView;
  post: PostView;
  locale: Locale;
  /** The languages in which nobody else translated it. */
  free: Locale[];
  own: TranslationSourceView | null;
  answer: { problem: FormProblem } | undefined;
};

/** Translates a post: the original stands beside the field. */
export function TranslateForm({ thread, post, locale, free, own, answer }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const { mentions, toSource } = useSourceField(area, { spaceId: thread.space.id });
  const { name, dir } = languages[locale];
  const back = postHref(post.threadId, post.seq);
  return (
    <div className="translate">
      <PageHeader title={t('posts.translate.title')} intro={t('posts.translate.intro')} back={{ to: back, label: t('posts.page.back') }} />
      <nav className="translate__languages" aria-label={t('posts.translate.language')}>
        {free.map((one) => (
          <Link key={one} to={`${postPageHref(post.threadId, post.seq, 'translate')}?locale=${one}`} lang={one} aria-current={one === locale ? 'page' : undefined} replace>
            {languages[one].name}
          </Link>
        ))}
      </nav>
      {free.length === 0 && <p className="note">{t('posts.translate.none')}</p>}
      <div className="translate__sides">
        <OriginalPost post={post} thread={thread} />
        {free.includes(locale) && (
          <div>
            <Form intent="translate" answer={answer} className="ask-form" onSubmit={toSource}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="postRevision" value={post.revision} readOnly />
              {own && <input type="hidden" name="revision" value={own.revision} readOnly />}
              <MentionList {...mentions.list} />
              <TextArea
                ref={area}
                name="body"
                label={t('posts.translate.body', { language: name })}
                hint={t('threads.form.markdown')}
                rows={8}
                lang={locale}
                dir={dir}
                defaultValue={own?.body ?? ''}
                required
                {...mentionField(mentions)}
              />
              <div className="button-row">
                <SubmitButton>{t(own ? 'posts.translate.save' : 'posts.translate.publish')}</SubmitButton>
                <LinkButton to={back} look="quiet">
                  {t('common.cancel')}
                </LinkButton>
              </div>
            </Form>
            {own && (
              <Form intent="withdraw" answer={answer}>
                <input type="hidden" name="locale" value={locale} />
                <Button type="submit" look="quiet" size="s">
                  {t('posts.translate.withdraw')}
                </Button>
              </Form>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Select } from '#app/components/select.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { chosen: readonly string[]; drafts: readonly Pick<PracticeSummary, 'id' | 'title'>[]; clientId: string; answer: { problem: FormProblem } | undefined };

/** What becomes of the posts that were chosen: a new draft, or sources of one that is there. */
export function BeginFromPosts({ chosen, drafts, clientId, answer }: Props) {
  const { t } = useTranslation();
  const posts = chosen.map((id) => <input key={id} type="hidden" name="post" value={id} readOnly />);
  return (
    <div className="stack">
      <Panel title={t('consents.posts.newTitle')} intro={t('consents.posts.newIntro', { count: chosen.length })}>
        <Form intent="draft" answer={answer}>
          <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
          {posts}
          <SubmitButton>{t('consents.begin')}</SubmitButton>
        </Form>
      </Panel>
      {drafts.length > 0 && (
        <Panel title={t('consents.posts.addTitle')} intro={t('consents.posts.addIntro')}>
          <Form intent="add" answer={answer}>
            {posts}
            <Select name="practiceId" label={t('consents.posts.which')} options={drafts.map(({ id, title }) => ({ value: id, label: title }))} />
            <SubmitButton look="secondary">{t('consents.posts.add')}</SubmitButton>
          </Form>
        </Panel>
      )}
    </div>
  );
}

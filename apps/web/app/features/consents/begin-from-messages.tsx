import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { ChosenMessagesView } from '@passerelle/core/practices/sources-contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { ThemeAndLanguage } from '#app/features/threads/theme-and-language.tsx';
import { maxPracticeTitle } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { chosen: ChosenMessagesView; locale: Locale; clientId: string; answer: { problem: FormProblem } | undefined };

/** The words that were chosen, whom they are asked of, and what the sheet is to be called. */
export function BeginFromMessages({ chosen, locale, clientId, answer }: Props) {
  const { t } = useTranslation();
  const { messages, asked } = chosen;
  return (
    <div className="stack">
      <Panel title={t('consents.messages.words')}>
        <ul role="list" className="picks__list">
          {messages.map(({ id, author, html }) => (
            <li key={id} className="source">
              <Person member={author} size="s" />
              <Prose html={html} />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('consents.messages.whoIsAsked')} intro={t(asked.length > 0 ? 'consents.messages.asked' : 'consents.messages.own')}>
        <ul role="list" className="people">
          {asked.map((member) => (
            <li key={member.id}>
              <Person member={member} size="s" />
            </li>
          ))}
        </ul>
        {asked.length > 0 && <p className="note">{t('consents.messages.until')}</p>}
      </Panel>
      <Panel title={t('consents.messages.sheet')}>
        <Form answer={answer}>
          <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
          {messages.map(({ id }) => (
            <input key={id} type="hidden" name="message" value={id} readOnly />
          ))}
          <TextField name="title" label={t('practices.form.title')} hint={t('consents.messages.titleHint')} maxLength={maxPracticeTitle} required />
          <ThemeAndLanguage locale={locale} />
          <SubmitButton>{t(asked.length > 0 ? 'consents.messages.beginAndAsk' : 'consents.begin')}</SubmitButton>
        </Form>
      </Panel>
    </div>
  );
}

import type { ExpertiseView } from '@passerelle/core/expertise/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { themes } from '#app/lib/themes.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { own: ExpertiseView; answer: { problem: FormProblem } | undefined };

/** On the account's page: the themes on which one may be asked by name. */
export function ExpertisePanel({ own, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('questions.expertise.title')} intro={t('questions.expertise.intro')}>
      <Form intent="expertise" answer={answer}>
        <fieldset className="field">
          <legend className="visually-hidden">{t('questions.expertise.title')}</legend>
          <div className="choices expertise-choices">
            {themes.map((theme) => (
              <label key={theme} className="choice">
                <input type="checkbox" name="themes" value={theme} defaultChecked={own.themes.includes(theme)} />
                <span>{t(`themes.${theme}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="button-row">
          <SubmitButton>{t('questions.expertise.save')}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}

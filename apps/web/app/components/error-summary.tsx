import { useEffect, useRef } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';

/** What the form as a whole was refused for. It takes the focus, so that it is read out and can be acted on. */
export function ErrorSummary({ problem }: { problem: FormProblem }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const fields = Object.keys(problem.fields);
  const words = problem.words?.map(isolated).join(' · ');
  const minutes = Math.ceil((problem.retryAfter ?? 60) / 60);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p>
        {fields.length > 0
          ? t('errors.form', { count: fields.length })
          : t(`errors.${problem.code}` as 'errors.conflict', { count: minutes, words, defaultValue: t('errors.unknown') })}
      </p>
    </div>
  );
}

import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Button } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { importEffects } from './columns.ts';
import { ErrorList } from './error-list.tsx';
import { RowList } from './row-list.tsx';
import type { SeenFile } from './seen.server.ts';

/** What would become of everybody in a file. It can be imported where nothing is wrong with it, and only there. */
export function SeenFilePanel({ seen, changed }: { seen: SeenFile; changed: boolean }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [seen]);
  const { counts, errors, rows, more } = seen;
  const good = errors.length === 0;
  const people = counts.invite + counts.join + counts.update;
  return (
    <div tabIndex={-1} ref={box} className="stack import-seen">
      <Panel title={good ? t('imports.seen.goodTitle') : t('imports.seen.badTitle', { count: errors.length })} intro={t(good ? 'imports.seen.goodIntro' : 'imports.seen.badIntro')}>
        {changed && (
          <p className="import-changed" role="alert">
            {t('imports.seen.changed')}
          </p>
        )}
        {good && <Counts counts={counts} />}
        {good ? <ImportForm seen={seen} people={people} /> : <ErrorList errors={errors} />}
        {!good && <ReportForm file={seen.file} />}
      </Panel>
      {rows.length > 0 && (
        <Panel title={t('imports.seen.rowsTitle')}>
          <RowList rows={rows} more={more} />
        </Panel>
      )}
    </div>
  );
}

function Counts({ counts }: Pick<SeenFile, 'counts'>) {
  const { t } = useTranslation();
  return (
    <ul className="import-counts">
      {importEffects.map((effect) => counts[effect] > 0 && <li key={effect}>{t(`imports.seen.${effect}`, { count: counts[effect] })}</li>)}
    </ul>
  );
}

/** Carries the file that was seen: what is imported is that one, whatever was chosen since. */
function ImportForm({ seen, people }: { seen: SeenFile; people: number }) {
  const { t } = useTranslation();
  return (
    <Form intent="import">
      <input type="hidden" name="packed" value={seen.file} />
      <input type="hidden" name="digest" value={seen.digest} />
      <input type="hidden" name="clientId" value={seen.clientId} />
      <SubmitButton>{t('imports.seen.submit', { count: people })}</SubmitButton>
    </Form>
  );
}

/** A plain form: what comes back is a file, and the page stays. */
function ReportForm({ file }: { file: string }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <form method="post" action={`/coordination/import/errors.csv${search}`} className="import-report">
      <input type="hidden" name="packed" value={file} />
      <Button type="submit" size="s">
        {t('imports.seen.report')}
      </Button>
    </form>
  );
}

import { Button } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { ExportLinks } from './export-links.tsx';

type Props = { programmeId: string; /** The filters of the list, as in an address, without a question mark. */ filters: string; report: { from: string; to: string } };

/** Everything as a file: the list for a spreadsheet, the figures of a period for the funders. */
export function ExportPanel({ programmeId, filters, report }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('overview.export.title')} className="overview__wide">
      <div className="exports">
        <section>
          <h3>{t('overview.list.title')}</h3>
          <ExportLinks programmeId={programmeId} filters={filters} />
        </section>
        <section>
          <h3>{t('overview.export.reportTitle')}</h3>
          <p className="note">{t('overview.export.reportIntro')}</p>
          {/* A download: the browser asks for it by itself. */}
          <form method="get" action="/coordination/report.pdf" className="form">
            <input type="hidden" name="programme" value={programmeId} />
            <div className="form__pair">
              <TextField name="from" type="date" label={t('overview.export.from')} defaultValue={report.from} required />
              <TextField name="to" type="date" label={t('overview.export.to')} defaultValue={report.to} required />
            </div>
            <Button type="submit" look="secondary">
              {t('overview.export.pdf')}
            </Button>
          </form>
        </section>
      </div>
    </Panel>
  );
}

import { useTranslation } from '#app/lib/words.tsx';

const endings = ['csv', 'xlsx'] as const;

/** The binômes that the filters let through, as files. */
export function ExportLinks({ programmeId, filters }: { programmeId: string; filters: string }) {
  const { t } = useTranslation();
  return (
    <p className="button-row">
      {endings.map((ending) => (
        <a key={ending} href={`/api/v1/programmes/${programmeId}/binomes.${ending}${filters && `?${filters}`}`} download className="button button--secondary button--s">
          {t(`overview.export.${ending}`)}
        </a>
      ))}
    </p>
  );
}

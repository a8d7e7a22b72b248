import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { kind: 'threads' | 'practices'; count: number; onShow: () => void };

/** Says quietly that a list has something new, and shows it when asked to: the list does not move by itself. */
export function NewsBar({ kind, count, onShow }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const first = new URLSearchParams(search);
  first.delete('cursor');
  return (
    <div role="status">
      {count > 0 && (
        <p className="news-bar">
          <span>{t(`${kind}.news`, { count })}</span>
          <Link to={`${pathname}?${first}`} onClick={onShow} preventScrollReset>
            {t(`${kind}.showNews`, { count })}
          </Link>
        </p>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFreshWorkspace } from '#app/features/workspace/use-fresh-workspace.ts';
import './life.css';

type Props = { binome: BinomeLifeView; title: string; intro?: ReactNode; children: ReactNode };

/** A page below a binôme's own: what it is about, and the way back to the two. It is read again when something changes. */
export function BinomePage({ binome, title, intro, children }: Props) {
  useFreshWorkspace(binome);
  const { id, side, mentor, mentee } = binome;
  const label = side === 'mentor' ? mentee.name : side === 'mentee' ? mentor.name : `${mentor.name} · ${mentee.name}`;
  return (
    <div className="narrow">
      <PageHeader title={title} intro={intro} back={{ to: `/binomes/${id}`, label }} />
      <div className="stack">{children}</div>
    </div>
  );
}

import { Fragment, type ReactNode } from 'react';

type Props = { text: string; parts: Record<string, ReactNode> };

/** A sentence of the catalogue with components in it: `<person/>` stands where `parts.person` goes, in each language its own place. */
export function Sentence({ text, parts }: Props) {
  return text
    .split(/<(\w+)\/>/)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>);
}

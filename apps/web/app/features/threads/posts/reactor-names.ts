import type { PostView } from '@passerelle/core/threads/contract.ts';

/** The names of those who reacted to a post; beyond a hundred people they are not all known. */
export const reactorNames = ({ reactors }: PostView) => (id: string) => reactors.find((person) => person.id === id)?.name ?? '…';

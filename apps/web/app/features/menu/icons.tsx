import { icon } from '#app/components/icons.tsx';

export const CopyIcon = icon('M8.5 8.500h11v11h-11zM15.5 8.500v-4h-11v11h4');
export const LinkIcon = icon('M10.5 13.500a3.5 3.5 0 0 0 5 0l3.500-3.500a3.5 3.5 0 0 0-5-5l-1.500 1.500M13.5 10.500a3.5 3.5 0 0 0-5 0L5 14a3.5 3.5 0 0 0 5 5l1.500-1.500');
export const ForwardIcon = icon('M14 6l5 5-5 5M19 11h-9a5 5 0 0 0-5 5v2');
export const PeersIcon = icon('M4 5h16v11h-7l-4 4v-4H4zM10 9a2 2 0 1 1 3 1.7c-.7.4-1 .7-1 1.3M12 14v.01');
export const PinIcon = icon('M9 4h6l-.700 6 3.200 3.500h-11L9.700 10zM12 13.500V20.500');
export const UnreadIcon = icon('M4 6h11M4 6v12h16v-7M4 7l8 6 3-2.200M19 7.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4z');
export const HistoryIcon = icon('M4.5 5v4.500H9M4.800 9.500a8 8 0 1 1-.700 4M12 8v4.500l3 2');
export const TrashIcon = icon('M5 7h14M10 7V4.500h4V7M7 7l.800 12.500h8.400L17 7M10.500 10.500v5.500M13.5 10.500v5.500');
export const MoreIcon = icon('M5.5 12a.6.6 0 1 0 1.200 0 .6.6 0 0 0-1.200 0M11.4 12a.6.6 0 1 0 1.200 0 .6.6 0 0 0-1.200 0M17.300 12a.6.6 0 1 0 1.200 0 .6.6 0 0 0-1.200 0');
export const LanguageIcon = icon('M4 6h9M8.500 4v2M11.500 6c-1 4-3.500 7-7 8.500M6 9c1.500 3 4 5 6.500 5.800M12.500 20l4-10 4 10M14 16.500h5');

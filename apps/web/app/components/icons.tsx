import type { SVGProps } from 'react';

type IconProps = Omit<SVGProps<SVGSVGElement>, 'children'>;

/** Drawn on 24 units with one line weight. `directional` ones turn round in right-to-left pages. */
export function icon(d: string, directional = false) {
  return function Icon({ className = '', ...rest }: IconProps) {
    return (
      <svg
        viewBox="0 0 24 24"
        className={`icon ${directional ? 'icon--directional' : ''} ${className}`.trim()}
        aria-hidden="true"
        focusable="false"
        {...rest}
      >
        <path d={d} />
      </svg>
    );
  };
}

export const HomeIcon = /*#__PURE__*/ icon('M4 10.5 12 4l8 6.5V20h-5v-5.5a3 3 0 0 0-6 0V20H4z');
export const GroupsIcon = /*#__PURE__*/ icon('M4 5h16v11h-9l-3.5 3.500V16H4zM8.5 10.500v.01M12 10.500v.01M15.5 10.500v.01', true);
export const ThreadsIcon = /*#__PURE__*/ icon('M4 5h12v9H9l-3.5 3V14H4zM19 9h1v8.5h-1.5V20L15.5 17.5H11', true);
export const PracticesIcon = /*#__PURE__*/ icon('M12 7c-2-1.5-4.5-2-8-2v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V5c-3.5 0-6 .5-8 2zm0 0v13');
export const CoordinationIcon = /*#__PURE__*/ icon('M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2-5 5.5-5s5.5 2 5.5 5M16 5.500a2.8 2.8 0 0 1 0 5.300M17 14.300c2.5.4 4 2.1 4 4.7');
export const UserIcon = /*#__PURE__*/ icon('M12 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-3.7 2.7-6 7-6s7 2.3 7 6');
export const ChevronDownIcon = /*#__PURE__*/ icon('m6 9.5 6 6 6-6');
export const BackIcon = /*#__PURE__*/ icon('M20 12H4.500M10.5 6l-6 6 6 6', true);
export const ForwardIcon = /*#__PURE__*/ icon('M4 12h15.500M13.5 6l6 6-6 6', true);
export const SendIcon = /*#__PURE__*/ icon('M4 5.5 20.5 12 4 18.500l1.5-6.500zM5.5 12h7', true);
export const ReplyIcon = /*#__PURE__*/ icon('M10 6 4.5 11.5 10 17M5 11.500h8c4 0 6.5 2 6.5 6.5', true);
export const SignOutIcon = /*#__PURE__*/ icon('M10 5H5v14h5M9.5 12H20M16 8l4 4-4 4', true);
export const CheckIcon = /*#__PURE__*/ icon('m5 12.5 4.5 4.500L19.5 7');
export const CloseIcon = /*#__PURE__*/ icon('m6 6 12 12M18 6 6 18');
export const PlusIcon = /*#__PURE__*/ icon('M12 5v14M5 12h14');
export const SunIcon = /*#__PURE__*/ icon('M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4');
export const MoonIcon = /*#__PURE__*/ icon('M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z');
export const ScreenIcon = /*#__PURE__*/ icon('M4 5h16v11H4zM9 20h6M12 16v4');
export const MapIcon = /*#__PURE__*/ icon('M9 4.500 3.5 6.500v13L9 17.500l6 2 5.5-2v-13L15 6.500zM9 4.500v13M15 6.500v13');
export const ClockIcon = /*#__PURE__*/ icon('M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.500V12l3 2');
export const WarningIcon = /*#__PURE__*/ icon('M12 4 2.8 20h18.400zM12 10v4.500M12 17.300v.01');
export const OfflineIcon = /*#__PURE__*/ icon('M4 4l16 16M7 17.500a4 4 0 0 1-.5-7.900M10 6.300A6 6 0 0 1 17.5 11a3.5 3.5 0 0 1 2.3 5.5');
export const EditIcon = /*#__PURE__*/ icon('M4.5 19.5 5.5 15 16 4.500l3.5 3.500L9 18.500z');
export const BookmarkIcon = /*#__PURE__*/ icon('M6.5 4h11v16.500L12 16l-5.5 4.500z');
export const SearchIcon = /*#__PURE__*/ icon('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.300 20 20');
export const InfoIcon = /*#__PURE__*/ icon('M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.500M12 7.700v.01');
export const NotebookIcon = /*#__PURE__*/ icon('M7 4h11.500v16H7zM4.500 8H7M4.500 12H7M4.500 16H7M10.500 8.500h5M10.500 12h5');
export const InboxIcon = /*#__PURE__*/ icon('M4 13.500 6.5 5h11L20 13.500V19H4zM4 13.500h4.5a3.5 3.5 0 0 0 7 0H20');
export const BellIcon = /*#__PURE__*/ icon('M6.5 16.500V11a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5zM10 20.500h4');
export const UnreadIcon = /*#__PURE__*/ icon('M4 7h9M4 12h16M4 17h16M18.5 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z', true);

import type { Frame } from './frames.ts';

/** What one knows one’s way by: `city` has a dot of its own, the others are only a name. */
type Landmark = { name: LandmarkName; kind: 'country' | 'water' | 'city'; latitude: number; longitude: number };
export type LandmarkName = 'france' | 'switzerland' | 'italy' | 'lakeGeneva' | 'lyon' | 'geneva' | 'morocco' | 'atlantic' | 'rabat' | 'kenitra';

export const landmarks: Record<Frame['key'], Landmark[]> = {
  rhoneAlpes: [
    { name: 'france', kind: 'country', latitude: 44.72, longitude: 5.5 },
    { name: 'switzerland', kind: 'country', latitude: 46.53, longitude: 6.2 },
    { name: 'italy', kind: 'country', latitude: 44.9, longitude: 6.8 },
    { name: 'lakeGeneva', kind: 'water', latitude: 46.46, longitude: 6.62 },
    { name: 'lyon', kind: 'city', latitude: 45.77, longitude: 4.83 },
    { name: 'geneva', kind: 'city', latitude: 46.21, longitude: 6.14 },
  ],
  rabat: [
    { name: 'morocco', kind: 'country', latitude: 33.66, longitude: -6.35 },
    { name: 'atlantic', kind: 'water', latitude: 34.2, longitude: -7 },
    { name: 'rabat', kind: 'city', latitude: 34.03, longitude: -6.84 },
    { name: 'kenitra', kind: 'city', latitude: 34.27, longitude: -6.58 },
  ],
};

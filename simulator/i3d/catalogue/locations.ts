/** A FlexMetal location as the API gives it (i3d.md section 2.9). */
export interface Location {
  id: number;
  name: string;
  shortName: string;
  displayName: string;
  countryId: number;
  countryName: string;
  countryShortName: string;
}

type Entry = [id: number, name: string, shortName: string, countryId: number, country: string, code: string];

const ENTRIES: readonly Entry[] = [
  [6, "EU: Rotterdam", "nlrtm", 150, "Netherlands", "NL"],
  [18, "EU: Frankfurt", "defra", 80, "Germany", "DE"],
  [21, "EU: London", "uklon", 222, "United Kingdom", "GB"],
  [24, "EU: Warsaw", "plwar", 170, "Poland", "PL"],
  [31, "US: Ashburn", "usash", 223, "United States", "US"],
  [33, "US: Los Angeles", "uslax", 223, "United States", "US"],
  [35, "US: Dallas", "usdal", 223, "United States", "US"],
  [42, "AS: Singapore", "sgsin", 188, "Singapore", "SG"],
  [44, "AS: Tokyo", "jptyo", 107, "Japan", "JP"],
  [51, "AU: Sydney", "ausyd", 13, "Australia", "AU"],
  [57, "SA: Sao Paulo", "brsao", 30, "Brazil", "BR"],
];

export const locations: readonly Location[] = ENTRIES.map(
  ([id, name, shortName, countryId, countryName, countryShortName]) => ({
    id,
    name,
    shortName,
    displayName: name.slice(4),
    countryId,
    countryName,
    countryShortName,
  }),
);

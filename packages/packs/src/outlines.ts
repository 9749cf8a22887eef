import type { Point } from './read-place-points.ts'

/**
 * Countries of the corridor in a few strokes, so that a journey is drawn without any network: longitude and latitude in
 * tenths of a degree. They are for finding one's way on the picture and say nothing of where a border runs. Source:
 * Natural Earth, public domain, simplified; the United States by hand.
 */
const strokes = {
  US: `-1171 325, -1147 327, -1148 325, -1110 313, -1082 313, -1082 318, -1064 318, -1049 306, -1045 297,
-1034 290, -1023 299, -1014 298, -995 276, -991 264, -971 260, -974 273, -964 284, -950 292, -938
297, -918 295, -902 291, -894 298, -880 303, -863 304, -851 297, -840 301, -828 290, -828 278, -818
261, -810 252, -803 254, -800 269, -814 304, -810 320, -792 332, -779 340, -756 353, -760 369, -751
385, -740 405, -719 413, -700 417, -708 429, -670 448, -678 471, -692 474, -714 451, -750 450, -764
441, -791 433, -789 429, -825 417, -831 422, -824 439, -835 458, -847 465, -884 483, -896 480, -946
488, -952 490, -1230 490, -1247 484, -1240 463, -1244 428, -1241 403, -1224 372, -1206 346, -1184
338`,
  MX: `-904 208, -899 212, -881 216, -870 216, -867 212, -877 197, -874 196, -878 182, -880 189, -889 179,
-910 178, -910 173, -914 172, -904 164, -904 161, -917 161, -922 145, -939 161, -949 164, -951 163,
-948 162, -962 157, -978 160, -1011 173, -1020 180, -1034 183, -1050 193, -1057 204, -1052 206,
-1055 208, -1052 214, -1057 225, -1075 245, -1080 246, -1083 251, -1080 250, -1091 255, -1088 258,
-1094 256, -1091 263, -1105 273, -1105 279, -1111 279, -1122 290, -1131 312, -1150 320, -1147 302,
-1128 284, -1128 279, -1117 266, -1118 269, -1114 265, -1106 243, -1102 243, -1095 236, -1100 229,
-1104 236, -1121 248, -1122 260, -1131 270, -1136 267, -1150 277, -1140 277, -1143 279, -1141 285,
-1157 298, -1171 325, -1147 327, -1148 325, -1110 313, -1082 313, -1082 318, -1064 318, -1049 306,
-1045 297, -1034 290, -1023 299, -1014 298, -995 276, -991 264, -971 260, -979 226, -972 207, -959
187, -952 187, -945 181, -924 187, -915 184, -912 187, -912 190, -915 188, -907 193, -904 208`,
  GT: `-910 161, -904 161, -904 164, -914 172, -910 173, -910 178, -892 178, -892 159, -888 159, -886 157,
-886 158, -882 157, -892 151, -892 146, -896 144, -895 142, -900 139, -901 137, -913 140, -922 145,
-921 151, -922 153, -917 161, -910 161`,
  SV: `-897 140, -895 142, -896 144, -894 144, -891 144, -888 141, -885 140, -885 139, -882 140, -881 140,
-880 139, -879 139, -877 138, -878 135, -877 135, -879 134, -878 133, -879 132, -882 132, -887 133,
-885 132, -893 135, -898 135, -901 138, -899 140, -897 140`,
  HN: `-856 140, -857 138, -860 141, -863 138, -867 138, -867 133, -869 132, -870 130, -873 130, -875 133,
-874 134, -878 134, -877 138, -878 139, -882 140, -885 139, -891 144, -894 144, -892 146, -892 151,
-880 159, -865 158, -860 159, -860 160, -855 159, -850 160, -847 158, -843 158, -837 154, -842 156,
-839 152, -838 153, -840 154, -838 152, -835 152, -837 154, -831 150, -835 150, -845 146, -849 148,
-852 143, -856 140`,
  NI: `-868 136, -861 140, -857 138, -849 148, -845 146, -831 150, -834 148, -832 143, -835 137, -835 128,
-838 125, -837 116, -839 114, -837 108, -857 111, -877 129, -876 131, -870 130, -867 133, -868 136`,
} as const

export type OutlinedCountry = keyof typeof strokes

export type Outline = { readonly country: OutlinedCountry; readonly points: readonly Point[] }

export const outlines: readonly Outline[] = Object.entries(strokes).map(([country, text]) => ({
  country: country as OutlinedCountry,
  points: text.split(',').map((pair) => {
    const [east = '', north = ''] = pair.trim().split(/\s+/)
    return { latitude: Number(north) / 10, longitude: Number(east) / 10 }
  }),
}))

/** Where the name of a country is written, and where a place stands of which nothing but its country is known. */
export const countryPoints: Readonly<Record<string, Point>> = {
  CA: { latitude: 56, longitude: -106 },
  US: { latitude: 39.5, longitude: -98.4 },
  MX: { latitude: 23.9, longitude: -102.5 },
  BZ: { latitude: 17.2, longitude: -88.7 },
  GT: { latitude: 15.7, longitude: -90.3 },
  HN: { latitude: 14.8, longitude: -86.6 },
  SV: { latitude: 13.7, longitude: -88.9 },
  NI: { latitude: 12.9, longitude: -85 },
  CR: { latitude: 9.9, longitude: -84.1 },
  PA: { latitude: 8.5, longitude: -80 },
  CU: { latitude: 21.6, longitude: -79 },
  HT: { latitude: 18.9, longitude: -72.7 },
  DO: { latitude: 18.9, longitude: -70.5 },
  JM: { latitude: 18.1, longitude: -77.3 },
  CO: { latitude: 4.1, longitude: -73 },
  VE: { latitude: 7.1, longitude: -66.2 },
  EC: { latitude: -1.4, longitude: -78.4 },
  PE: { latitude: -9.2, longitude: -74.4 },
  BO: { latitude: -16.7, longitude: -64.7 },
  BR: { latitude: -10.8, longitude: -53 },
  CL: { latitude: -33.5, longitude: -70.7 },
  AR: { latitude: -34.6, longitude: -64.2 },
  PY: { latitude: -23.2, longitude: -58.4 },
  UY: { latitude: -32.8, longitude: -56 },
}

import { hostileNames, markup } from "./hostileTexts";
import type { AssetType, DataSetPlan, FileNaming } from "./plan";

export interface DataSetSketch {
  readonly name: string;
  readonly description: string;
  readonly assetType: AssetType;
  readonly origin: DataSetPlan["origin"];
  /** Its share of the jobs, against the others'. */
  readonly weight: number;
  readonly daysBetweenRevisions: number;
  readonly comment: string;
  readonly files: FileNaming;
}

function sketch(
  name: string,
  [origin, assetType]: readonly [DataSetPlan["origin"], AssetType],
  [weight, daysBetweenRevisions]: readonly [number, number],
  comment: string,
  files: FileNaming,
  description: string,
): DataSetSketch {
  return { name, description, assetType, origin, weight, daysBetweenRevisions, comment, files };
}

function files(folder: string, stem: string, extension: string): FileNaming {
  return { folder, stem, extension };
}

const ownedFiles = ["OWNED", "S3_SNAPSHOT"] as const;
const entitledFiles = ["ENTITLED", "S3_SNAPSHOT"] as const;

const catalogue = {
  equities: sketch(
    "US Equities Daily",
    ownedFiles,
    [200, 2],
    "daily drop",
    files("us-equities", "prices", "csv.gz"),
    "End-of-day prices, volumes and corporate actions of every share listed in the United States.",
  ),
  footfall: sketch(
    "Retail Footfall Weekly",
    entitledFiles,
    [22, 7],
    "weekly drop",
    files("footfall/weekly", "visits", "parquet"),
    "Visits to 41,000 shops and shopping centres, by week and postcode.",
  ),
  power: sketch(
    "European Power Prices",
    ownedFiles,
    [18, 5],
    "day-ahead auctions",
    files("power/day-ahead", "auction", "csv"),
    "Day-ahead and intraday prices of 26 European bidding zones.",
  ),
  vessels: sketch(
    "Shipping Vessel Positions",
    entitledFiles,
    [14, 3],
    "positions",
    files("ais/positions", "vessels", "parquet"),
    "Hourly positions, speed and draught of cargo vessels and tankers.",
  ),
  weather: sketch(
    "Weather Forecast API",
    ["OWNED", "API_GATEWAY_API"],
    [8, 30],
    "specification",
    files("weather-api", "openapi", "json"),
    "Hourly forecasts for any place on land, as a REST API.",
  ),
  spend: sketch(
    "Consumer Spend Panel",
    ["OWNED", "REDSHIFT_DATA_SHARE"],
    [11, 14],
    "panel refresh",
    files("spend", "panel", "share"),
    "Card spending of an anonymous panel of two million households.",
  ),
  trials: sketch(
    "Clinical Trials Registry",
    ["OWNED", "LAKE_FORMATION_DATA_PERMISSION"],
    [8, 21],
    "registry snapshot",
    files("trials", "registry", "table"),
    "Registered clinical trials with phases, sites and outcomes, as Lake Formation tables.",
  ),
  crops: sketch(
    "Satellite Crop Health",
    ["OWNED", "S3_DATA_ACCESS"],
    [9, 16],
    "growing season tiles",
    files("crops/ndvi", "tile", "tif"),
    "Vegetation index tiles at ten metres, shared in place.",
  ),
  fundamentals: sketch(
    "Company Fundamentals Quarterly",
    entitledFiles,
    [6, 30],
    "quarterly filings",
    files("fundamentals", "statements", "parquet"),
    "Balance sheets, income and cash flow statements of 62,000 companies.",
  ),
  hostile: sketch(
    `Ticks "raw" ${markup} $(whoami)`,
    ownedFiles,
    [4, 20],
    `Read [this](command:workbench.action.quit) first ${markup}`,
    { ...files("ticks", "tick", "csv"), names: hostileNames },
    `Names nobody should have chosen.\n${hostileNames.join("\n")}`,
  ),
  lone: sketch(
    "Insurance Claims Archive",
    ownedFiles,
    [0, 80],
    "closed years",
    files("claims/archive", "claims", "zip"),
    "Motor and household claims, 1998 to 2019. Published once.",
  ),
  hotels: sketch(
    "Hotel Occupancy Benchmarks",
    ownedFiles,
    [0, 30],
    "monthly benchmark",
    files("hotels", "occupancy", "csv"),
    "Occupancy and room rates by city. No job has run for it yet.",
  ),
  patents: sketch(
    "Patent Filings Monthly",
    entitledFiles,
    [0, 30],
    "monthly filings",
    files("patents", "filings", "xml.gz"),
    "Published applications of five patent offices.",
  ),
} satisfies Record<string, DataSetSketch>;

export type DataSetKey = keyof typeof catalogue;

export const dataSetKeys = Object.keys(catalogue) as readonly DataSetKey[];

export function catalogued(key: DataSetKey): DataSetSketch {
  return catalogue[key];
}

const regions = ["Nordic", "Iberian", "Andean", "Pacific", "Baltic", "Alpine", "Gulf", "Atlantic", "Danube"];
const subjects = ["Freight Rates", "Grain Stocks", "Card Spending", "Job Postings", "Rental Prices"];
const rhythms = ["Daily", "Weekly", "Monthly"];

/** As many more data sets of files as anybody wants. */
export function furtherDataSet(number: number, weight: number): DataSetSketch {
  const region = regions[number % regions.length];
  const subject = subjects[Math.floor(number / regions.length) % subjects.length];
  const rhythm = rhythms[number % rhythms.length];
  const folder = `${region}/${subject}`.toLowerCase().replace(" ", "-");
  return sketch(
    `${region} ${subject} ${rhythm} ${number + 1}`,
    number % 3 === 2 ? entitledFiles : ownedFiles,
    [weight, 4],
    `${rhythm?.toLowerCase()} drop`,
    files(folder, "part", "parquet"),
    `${subject} of the ${region} region.`,
  );
}

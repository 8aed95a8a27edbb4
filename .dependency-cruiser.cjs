/**
 * The law of the house: a room imports only the rooms named here, and an npm package has one owner.
 * The same table stands in ARCHITECTURE.md. Change it there first, with the reason.
 */
const rooms = {
  model: [],
  text: [],
  clauses: ["model", "text"],
  plans: ["model", "text", "clauses"],
  tables: ["model", "text", "clauses"],
  rules: ["model", "text"],
  quotas: ["model", "text"],
  review: ["model", "quotas", "text"],
  messages: ["model"],
  workbook: ["model"],
  workflows: ["model", "text", "plans", "tables", "rules", "quotas", "review", "messages", "workbook"],
  xlsx: ["model", "workbook"],
  excel: ["model", "workbook"],
  csv: ["model", "text"],
  lists: ["csv", "xlsx", "workflows", "messages", "workbook", "model"],
  engine: ["workflows", "lists", "xlsx", "messages", "plans", "workbook", "model"],
  taskpane: ["engine", "workflows", "messages", "review", "workbook", "plans", "model"],
  addin: ["taskpane", "engine", "excel", "messages", "workbook", "model"],
  standalone: ["taskpane", "engine", "xlsx", "messages", "workbook", "model"],
  cli: ["workflows", "lists", "xlsx", "csv", "messages", "plans", "model", "workbook"],
};

const owners = {
  fflate: ["xlsx"],
  papaparse: ["csv"],
  "chart.js": ["taskpane"],
  react: ["taskpane", "standalone", "addin"],
  "react-dom": ["taskpane", "standalone", "addin"],
  "@fluentui": ["taskpane", "standalone", "addin"],
  "@tanstack": ["taskpane", "standalone"],
};

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that import each other are one idea in two places, or two ideas tangled: move what both need to a third file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      comment: `src/${room} may import ${allowed.length ? allowed.join(", ") : "no other room"}. If it needs more, the cut is wrong: see the table in ARCHITECTURE.md.`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
    })),
    {
      name: "known-rooms-only",
      comment: "A new room under src/ needs a row in the table of rooms, with what it holds and what it imports.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${Object.keys(rooms).join("|")})/` },
    },
    ...Object.entries(owners).map(([library, ownerRooms]) => ({
      name: `owner-${library}`,
      comment: `Only src/${ownerRooms.join(", src/")} may name ${library}, so that it can be exchanged in one place.`,
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${ownerRooms.join("|")})/` },
      to: { path: `node_modules/${library}/` },
    })),
    {
      name: "files-in-cli-only",
      comment: "Files and processes are touched by the command line alone; every other room gets bytes.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};

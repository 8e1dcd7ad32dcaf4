// The page of the caching lab: everything is put together here.

import { actions, showLoad } from "./actions.js";
import { auditor } from "./auditor.js";
import { add, draw, recolour } from "./charts.js";
import { inspector } from "./inspector.js";
import { listen } from "./live.js";
import { show } from "./services.js";
import { theme } from "./theme.js";
import { tracer } from "./tracer.js";

draw();
theme(document.getElementById("theme"), recolour);
actions();
tracer();
inspector();
auditor();
listen((beat) => {
  showLoad(beat.load);
  beat.services.forEach(show);
  add(beat);
});

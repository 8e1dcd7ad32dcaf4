// What the lab sends once a second (server-sent events).

import { text } from "./dom.js";

const pill = document.getElementById("connection");

export function listen(beat) {
  const events = new EventSource("/api/events");
  events.addEventListener("message", (event) => {
    say("live", "fine");
    beat(JSON.parse(event.data));
  });
  events.addEventListener("error", () => say("the lab does not answer", "bad"));
}

function say(words, mood) {
  text(pill, words);
  pill.className = `pill ${mood}`;
}

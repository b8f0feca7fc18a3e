"""Voices as devices have them, for a browser that has none: what they say is written down."""

import json
from typing import Any

from playwright.sync_api import Page

STUB = """
(options) => {
  window.spoken = [];
  class Voices extends EventTarget {
    found = options.late ? [] : options.voices;
    getVoices() { return this.found; }
    arrive() { this.found = options.voices; this.dispatchEvent(new Event("voiceschanged")); }
    cancel() { this.silenced = true; }
    async speak(said) {
      this.silenced = false;
      window.spoken.push({text: said.text, lang: said.lang, rate: said.rate, voice: said.voice?.name});
      const pause = (ms) => new Promise((done) => setTimeout(done, ms));
      await pause(5);
      if (options.fails) return said.onerror?.({error: "synthesis-failed"});
      said.onstart?.({});
      for (const word of options.silent ? [] : said.text.matchAll(/\\\\S+/g)) {
        if (this.silenced) return;
        said.onboundary?.({name: "word", charIndex: word.index});
        await pause(options.pace);
      }
      await pause(options.pace);
      if (!this.silenced) said.onend?.({});
    }
  }
  const define = (name, value) => Object.defineProperty(window, name, {value, configurable: true});
  define("speechSynthesis", new Voices());
  define("SpeechSynthesisUtterance", class { constructor(text) { this.text = text; } });
}
""".replace("\\\\", "\\")


def voice(name: str, *, local: bool, lang: str = "en-GB") -> dict[str, Any]:
    """Return a voice as a browser tells of it."""
    return {"name": name, "localService": local, "lang": lang, "default": False}


LOCAL = voice("at home", local=True)
REMOTE = voice("far away", local=False)


def give(page: Page, *voices: dict[str, Any], **how: Any) -> None:
    """Give a page these voices before it is opened.

    `late` lets them come when `arrive` is called, `silent` ones tell of no words, those that
    `fail` never speak, and `pace` is the milliseconds for a word.
    """
    options = {"voices": voices, "pace": 5, **how}
    page.add_init_script(f"({STUB})({json.dumps(options)})")


def arrive(page: Page) -> None:
    """Let the voices come."""
    page.evaluate("speechSynthesis.arrive()")


def spoken(page: Page) -> list[dict[str, Any]]:
    """Return what voices were given to say."""
    said: list[dict[str, Any]] = page.evaluate("window.spoken")
    return said

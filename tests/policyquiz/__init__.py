"""Tests of the engine: judging, records, links, checks."""

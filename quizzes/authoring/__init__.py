"""What authors write: loads it with line numbers, lints it, assembles forms, publishes it."""

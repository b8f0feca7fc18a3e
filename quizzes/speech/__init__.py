"""What is read aloud: text to sentences and words, and sentences to recordings."""

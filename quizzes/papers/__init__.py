"""The quiz on paper: each form as a paper with an answer sheet, and its key apart."""

"""The rules for items, one idea a module. Their names stand in quizzes/authoring/lint.py."""

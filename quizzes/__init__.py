"""What people are asked, how it is judged, and how it looks in a browser."""

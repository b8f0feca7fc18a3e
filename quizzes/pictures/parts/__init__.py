"""What pictures are put together from: people, devices, bubbles, places and things."""
